import type { Check, Exercise, Exhibit, Misconception } from '../../records/sheet.ts';
import type { KitCheck, KitExercise, KitExhibit, KitMistake } from '../records.ts';

/** What a kit says of an exercise: public checks without their formulas, and of hidden ones the points alone. */
export function describeExercise(exercise: Exercise): KitExercise {
  const { id, title, file, points, limits, checks, exhibits = [] } = exercise;
  return {
    id,
    title,
    file,
    points,
    limits,
    isGivenModule: exercise.isGivenModule === true,
    exports: exercise.exports.map((declared) => {
      const own = checks.filter((check) => check.export === declared.name);
      return { ...declared, points: own.reduce((sum, check) => sum + check.points, 0) };
    }),
    checks: checks.filter(({ visibility }) => visibility === 'public').map(describeCheck),
    exhibits: exhibits.map(describeExhibit),
  };
}

function describeCheck(check: Check): KitCheck {
  const { id, title, points, needs = [], hint, hints, source } = check;
  const shrinkBudget = check.kind === 'derivation' ? undefined : check.inputs.shrinkBudget;
  const declaration = {
    id,
    title,
    points,
    needs,
    export: check.export,
    ...(hint !== undefined && { hint }),
    ...(hints !== undefined && { hints }),
    ...(source !== undefined && { source }),
    ...(shrinkBudget !== undefined && { shrinkBudget }),
  };
  switch (check.kind) {
    case 'comparison': {
      const { relative, absolute } = check.tolerance;
      const mistakes = (check.misconceptions ?? []).map(describeMistake);
      const { kind, expectedFor } = check;
      return { ...declaration, kind, relative, absolute, expectedFor, mistakes };
    }
    case 'property': {
      const mistakes = (check.misconceptions ?? []).map(describeMistake);
      return { ...declaration, kind: check.kind, mistakes };
    }
    case 'purity': {
      const { relative, absolute } = check.tolerance;
      return { ...declaration, kind: check.kind, relative, absolute };
    }
    case 'derivation': {
      const { kind, part, derivation } = check;
      const words = { startWords: derivation.start.words, endWords: derivation.end.words };
      return { ...declaration, kind, part, ...words };
    }
    default:
      return check satisfies never;
  }
}

function describeMistake({ id, sentence }: Misconception<unknown>): KitMistake {
  return { id, sentence };
}

function describeExhibit({ id, title, export: name, shape, image, args }: Exhibit): KitExhibit {
  return { id, title, export: name, shape, image, args };
}
