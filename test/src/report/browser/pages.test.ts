import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from './chromium.ts';
import { makeClass, pages } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const desktop = { width: 1200, height: 900 };
const phone = { width: 390, height: 844 };

/** What runs in a page is text, as this project knows no types of browsers. */
const askAxe = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`;

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  let browser: Browser;
  /** A page takes processes of its own, and shows one text after the other as well as a new one would. */
  let page: Page;
  let session: CDPSession;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    session = await page.context().newCDPSession(page);
  });

  afterAll(() => browser?.close());

  /** Looks at a text as a file of its own; what it logs as an error, such as what its policy forbids, is a failure. */
  async function look<Seen>(
    html: string,
    see: () => Promise<Seen>,
    { runsScripts = true } = {},
  ): Promise<Seen> {
    // What was there before leaves nothing, its policy neither.
    await page.goto('about:blank');
    await session.send('Emulation.setScriptExecutionDisabled', { value: !runsScripts });
    await page.emulateMedia({ media: null, colorScheme: 'light' });
    await page.setViewportSize(desktop);
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    try {
      await page.setContent(html);
      const seen = await see();
      expect(errors).toEqual([]);
      return seen;
    } finally {
      page.removeAllListeners();
    }
  }

  it.each(Object.entries(pages))(
    '%s has nothing that axe finds wrong, in the light, in the dark and on a phone, whose width it has',
    async (_, html) => {
      const seen = await look(html.replaceAll('<details', '<details open'), async () => {
        await page.evaluate(axe);
        const light = await page.evaluate(askAxe);
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await page.evaluate(askAxe);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize(phone);
        const narrow = await page.evaluate(askAxe);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        return { light, dark, narrow, width };
      });
      expect(seen).toEqual({ light: [], dark: [], narrow: [], width: phone.width });
    },
  );

  it.each(['a report of full marks', 'a report of one mistake'])(
    'prints %s on two pages at most',
    async (name) => {
      const pdf = await look(pages[name] ?? '', () => page.pdf({ format: 'A4' }));
      const [, count] = /\/Count (\d+)/.exec(pdf.toString('latin1')) ?? [];
      expect(Number(count)).toBeGreaterThan(0);
      expect(Number(count)).toBeLessThanOrEqual(2);
    },
  );

  it('prints what needs a person whole', async () => {
    const folded = makeClass(5).replaceAll('<details open', '<details');
    await look(folded, async () => {
      await page.emulateMedia({ media: 'print' });
      const height = await page.evaluate<number>(
        `document.querySelector('.attention ul').getBoundingClientRect().height`,
      );
      expect(height).toBeGreaterThan(0);
    });
  });

  describe('the class page', () => {
    it('shows everybody without a script, and no control that does nothing', async () => {
      const see = async () => {
        expect(await page.locator('tbody tr').count()).toBe(30);
        expect(await page.locator('.filters').isVisible()).toBe(false);
        expect(await page.locator('th button').count()).toBe(0);
      };
      await look(makeClass(30), see, { runsScripts: false });
    });

    it('finds people by the parts of their names, with or without accents, and by their numbers', async () => {
      await look(makeClass(30), async () => {
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
      await look(makeClass(30), async () => {
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
      await look(makeClass(30), async () => {
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
      await look(makeClass(300), async () => {
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
