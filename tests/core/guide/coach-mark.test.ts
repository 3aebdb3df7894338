import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coachPlace, coachSize, isInView } from '../../../electron/core/guide/coach-mark';

const page = { width: 840, height: 700 };
const at = (x: number, y: number, width = 60, height = 18) => ({ x, y, width, height });

describe('coachPlace', () => {
  it('stands to the right of the words, else where there is room', () => {
    expect(coachPlace(at(100, 100), page)?.side).toBe('right');
    expect(coachPlace(at(770, 100), page)?.side).toBe('left');
    expect(coachPlace(at(0, 100, 840), page)?.side).toBe('below');
    expect(coachPlace(at(0, 670, 840), page)?.side).toBe('above');
  });

  it('is nowhere when the words are out of view or fill the page', () => {
    for (const words of [at(100, -30), at(100, 690), at(900, 100), at(0, 0, 0, 0), at(0, 0, 840, 700)]) {
      expect(coachPlace(words, page)).toBeNull();
    }
  });

  it('lies wholly on the page and never over the words', () => {
    const side = fc.integer({ min: -50, max: 900 });
    const size = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(side, side, size, size, (x, y, width, height) => {
        const words = at(x, y, width, height);
        const bounds = coachPlace(words, page)?.bounds;
        if (!bounds) return;
        expect(isInView(bounds, page)).toBe(true);
        expect(bounds).toMatchObject(coachSize);
        const isApart =
          bounds.x >= x + width ||
          bounds.x + bounds.width <= x ||
          bounds.y >= y + height ||
          bounds.y + bounds.height <= y;
        expect(isApart).toBe(true);
      }),
    );
  });
});
