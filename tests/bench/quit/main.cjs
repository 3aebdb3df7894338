// The least that an Electron process can do: start and quit.
const { app } = require('electron');

app.whenReady().then(() => app.quit());
