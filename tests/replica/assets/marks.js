// Leaves a recognisable mark in each kind of storage, so that tests can tell whether a wipe removed them all.
const value = `${document.body.getAttribute('data-marker')}-`;

localStorage.setItem('replica', `${value}local-storage`);
sessionStorage.setItem('replica', `${value}session-storage`);

const opening = indexedDB.open('replica', 1);
opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('marks'));
opening.addEventListener('success', () => {
  opening.result.transaction('marks', 'readwrite').objectStore('marks').put(`${value}indexed-db`, 'mark');
  opening.result.close();
});

void caches
  .open('replica')
  .then((cache) => cache.put('/replica-mark', new Response(`${value}cache-storage`)));
