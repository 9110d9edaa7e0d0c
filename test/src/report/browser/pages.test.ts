import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from './chromium.ts';
import { makeClass, pages } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const desktop = { width: 1200, height: 900 };
const phone = { width: 390, height: 844 };

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(() => browser?.close());

  /** Looks at a page as a file of its own; what it logs as an error, such as what its policy forbids, is a failure. */
  async function look<Seen>(
    html: string,
    options: BrowserContextOptions,
    see: (page: Page) => Promise<Seen>,
  ): Promise<Seen> {
    const context = await browser.newContext({ viewport: desktop, ...options });
    const errors: string[] = [];
    try {
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await page.setContent(html);
      const seen = await see(page);
      expect(errors).toEqual([]);
      return seen;
    } finally {
      await context.close();
    }
  }

  describe.each(Object.entries(pages))('%s', (_, html) => {
    it.each([
      ['light', desktop],
      ['dark', desktop],
      ['light', phone],
    ] as const)('has nothing that axe finds wrong, %s at %o', async (colorScheme, viewport) => {
      const opened = html.replaceAll('<details', '<details open');
      const found = await look(opened, { colorScheme, viewport, bypassCSP: true }, async (page) => {
        await page.evaluate(axe);
        // What runs in the page is text, as this project knows no types of browsers.
        return page.evaluate<readonly string[]>(
          `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`,
        );
      });
      expect(found).toEqual([]);
    });

    it('is as wide as a phone, and no wider', async () => {
      const opened = html.replaceAll('<details', '<details open');
      const width = await look(opened, { viewport: phone }, (page) =>
        page.evaluate('document.documentElement.scrollWidth'),
      );
      expect(width).toBe(phone.width);
    });
  });

  it.each(['a report of full marks', 'a report of one mistake'])(
    'prints %s on two pages at most',
    async (name) => {
      const pdf = await look(pages[name] ?? '', {}, (page) => page.pdf({ format: 'A4' }));
      const [, count] = /\/Count (\d+)/.exec(pdf.toString('latin1')) ?? [];
      expect(Number(count)).toBeGreaterThan(0);
      expect(Number(count)).toBeLessThanOrEqual(2);
    },
  );

  it('prints what needs a person whole', async () => {
    const folded = makeClass(5).replaceAll('<details open', '<details');
    await look(folded, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const height = await page.evaluate<number>(
        `document.querySelector('.attention ul').getBoundingClientRect().height`,
      );
      expect(height).toBeGreaterThan(0);
    });
  });

  describe('the class page', () => {
    it('shows everybody without a script, and no control that does nothing', async () => {
      await look(makeClass(30), { javaScriptEnabled: false }, async (page) => {
        expect(await page.locator('tbody tr').count()).toBe(30);
        expect(await page.locator('.filters').isVisible()).toBe(false);
        expect(await page.locator('th button').count()).toBe(0);
      });
    });

    it('finds people by the parts of their names, with or without accents, and by their numbers', async () => {
      await look(makeClass(30), {}, async (page) => {
        await page.locator('#search').pressSequentially('okubo ren');
        expect(await page.locator('tbody tr:visible').count()).toBe(1);
        expect(await page.locator('#shown').textContent()).toBe('1 of 30 shown');
        await page.locator('#search').fill('4002');
        expect(await page.locator('tbody tr:visible th').allTextContents()).toEqual([
          expect.stringContaining('Émile Borel'),
        ]);
        await page.locator('#search').fill('');
        expect(await page.locator('tbody tr:visible').count()).toBe(30);
      });
    });

    it('narrows to a state and to a misconception', async () => {
      await look(makeClass(30), {}, async (page) => {
        await page.locator('#state').selectOption('not-gradable');
        expect(await page.locator('tbody tr:visible').count()).toBe(1);
        await page.locator('#state').selectOption('');
        await page.locator('#mistake').selectOption('m0');
        const shown = await page.locator('tbody tr:visible').count();
        expect(shown).toBe(await page.locator('tbody tr[data-mistakes="m0"]').count());
        expect(shown).toBeGreaterThan(0);
        expect(shown).toBeLessThan(30);
      });
    });

    it('is sorted from the keyboard: names from A, points from the most', async () => {
      await look(makeClass(30), {}, async (page) => {
        const points = () =>
          page.evaluate<readonly number[]>(
            `[...document.querySelectorAll('tbody td.total')].map((cell) => Number(cell.dataset.key))`,
          );
        await page.locator('th button', { hasText: 'Total' }).focus();
        await page.keyboard.press('Enter');
        const falling = await points();
        expect(falling).toEqual(falling.toSorted((a, b) => b - a));
        expect(await page.locator('th[aria-sort="descending"]').textContent()).toBe('Total');
        await page.keyboard.press('Space');
        expect(await points()).toEqual(falling.toSorted((a, b) => a - b));
        await page.locator('th button', { hasText: 'Name' }).focus();
        await page.keyboard.press('Enter');
        const first = await page.locator('tbody th').first().textContent();
        expect(first).toContain('Ada Lovelace');
      });
    });

    it('keeps its header in sight', async () => {
      await look(makeClass(300), {}, async (page) => {
        const top = await page.evaluate<number>(
          `document.querySelector('#row-250').scrollIntoView();
          document.querySelector('thead th').getBoundingClientRect().top`,
        );
        expect(top).toBeGreaterThan(-1);
        expect(top).toBeLessThan(desktop.height);
      });
    });
  });
});
