import { describe, expect, it } from 'vitest';
import { createPageHands } from '../../electron/services/page-hands';

const begin = () => {
  let nowMs = 10_000;
  const hands = createPageHands(() => nowMs);
  return {
    hands,
    wait: (ms: number) => {
      nowMs += ms;
    },
    click: () => {
      hands.input('mouseDown');
      hands.input('mouseUp');
    },
  };
};

describe('the hands on the page', () => {
  it('are busy while somebody types, scrolls or holds a button, and a moment longer', () => {
    const { hands, wait } = begin();
    expect(hands.isBusy()).toBe(false);
    for (const type of ['rawKeyDown', 'char', 'mouseWheel', 'gestureScrollUpdate', 'gestureFlingStart']) {
      hands.input(type);
      expect(hands.isBusy()).toBe(true);
      wait(2000);
      expect(hands.isBusy()).toBe(false);
    }
    hands.input('mouseDown');
    wait(60_000);
    expect(hands.isBusy()).toBe(true);
    hands.input('mouseUp');
    expect(hands.isBusy()).toBe(false);
  });

  it('may have the caret in a field after a key, and after a press where the cursor is that for text', () => {
    const { hands, click } = begin();
    hands.cursor('hand');
    click();
    expect(hands.mayType()).toBe(false);
    hands.input('rawKeyDown');
    expect(hands.mayType()).toBe(true);
    hands.arrived();
    hands.cursor('text');
    expect(hands.mayType()).toBe(true);
    click();
    expect(hands.mayType()).toBe(true);
  });

  it('keep the caret after a press elsewhere once a key was typed: a page may put it back into its field', () => {
    const { hands, click, wait } = begin();
    hands.cursor('text');
    click();
    hands.input('rawKeyDown');
    hands.input('char');
    hands.cursor('hand');
    click();
    wait(60_000);
    expect(hands.mayType()).toBe(true);
    hands.arrived();
    expect(hands.mayType()).toBe(false);
  });

  it('have left a field that was only pressed when something else is pressed', () => {
    const { hands, click, wait } = begin();
    hands.cursor('text');
    click();
    hands.cursor('hand');
    wait(1000);
    click();
    expect(hands.mayType()).toBe(false);
  });

  it('have no caret because the pointer moved over text long after a press', () => {
    const { hands, click, wait } = begin();
    click();
    wait(1000);
    hands.cursor('text');
    expect(hands.mayType()).toBe(false);
  });

  it('have no caret on a new page', () => {
    const { hands } = begin();
    hands.input('char');
    hands.arrived();
    expect(hands.mayType()).toBe(false);
  });

  it('count what was pressed', () => {
    const { hands, click } = begin();
    click();
    hands.input('mouseWheel');
    hands.input('rawKeyDown');
    expect(hands.acts()).toBe(2);
  });

  it('tell what cannot have been scrolled away from what may have been', () => {
    const { hands, wait } = begin();
    const middle = { x: 0, y: 300, width: 50, height: 20 };
    expect(hands.mayBeAway(middle, 700)).toBe(false);
    hands.input('mouseWheel');
    expect(hands.mayBeAway(middle, 700)).toBe(false);
    expect(hands.mayBeAway({ ...middle, y: 50 }, 700)).toBe(true);
    hands.input('mouseWheel');
    hands.input('mouseWheel');
    expect(hands.mayBeAway(middle, 700)).toBe(true);
    hands.settle();
    expect(hands.mayBeAway(middle, 700)).toBe(false);
    hands.input('mouseDown');
    wait(2000);
    hands.input('mouseUp');
    expect(hands.mayBeAway(middle, 700)).toBe(true);
  });
});
