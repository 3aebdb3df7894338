import type { Page } from 'playwright-core';

/** What a person could not read on the page as it stands: text beyond the edges or cut by what it stands in. */
export const lossesOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const told = (element: Element, what: string): string =>
      `${what}: <${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.slice(0, 60)}`;
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    // What is only heard is a pixel large on purpose.
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    };
    const isCut = (element: Element): boolean =>
      element.scrollWidth > element.clientWidth + 1 &&
      /hidden|clip/.test(getComputedStyle(element).overflowX) &&
      !(element instanceof HTMLInputElement);
    // Of the text itself: what does not fit may hang out of an element that does.
    const isBeyond = (element: Element): boolean => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [element, range].some((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1;
      });
    };
    const scrollers = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        !element.matches('textarea'),
    );
    const texts = [...document.querySelectorAll('body *')].filter(
      (element) => hasText(element) && isSeen(element),
    );
    return [
      ...scrollers.map((element) => told(element, 'scrolls sideways')),
      ...texts.filter(isBeyond).map((element) => told(element, 'beyond the edge')),
      ...texts.filter(isCut).map((element) => told(element, 'cut off')),
    ];
  });

/**
 * Does something while every text on the page is longer by two fifths, as in a language that needs more words than any
 * of ours; afterwards all is as before.
 */
export const stretched = async (page: Page, act: () => Promise<void>): Promise<void> => {
  const texts = await page.evaluateHandle(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const kept: { node: Node; text: string }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (text.trim() === '' || node.parentElement?.closest('script, style, option')) continue;
      kept.push({ node, text });
    }
    for (const { node, text } of kept)
      node.textContent = `${text} ${text.slice(0, Math.ceil(text.length * 0.4))}`;
    return kept;
  });
  try {
    await act();
  } finally {
    await texts.evaluate((kept) => {
      for (const { node, text } of kept) node.textContent = text;
    });
  }
};
