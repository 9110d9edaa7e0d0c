import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { CalibrationView } from './view.ts';

/** A calibration as one HTML page that needs nothing else. */
export function writeCalibrationPage(view: CalibrationView): string {
  const engine = Handlebars.create();
  const style = readTemplate('style.css');
  engine.registerPartial('style', () => style);
  const template = engine.compile<CalibrationView>(readTemplate('calibration.hbs'), {
    knownHelpersOnly: true,
    preventIndent: true,
  });
  return template(view);
}

function readTemplate(file: string): string {
  return readFileSync(new URL(`../../../templates/${file}`, import.meta.url), 'utf8');
}
