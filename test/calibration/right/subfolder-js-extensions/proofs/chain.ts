import type { Derivation, Step } from 'sheet09';

type Line<Given> = (given: Given) => number;

interface Chain<Given> {
  then(by: Step<Given>['by'], expression: Line<Given>): Chain<Given>;
  end(): Derivation<Given>;
}

export function chain<Given>(start: Line<Given>, steps: readonly Step<Given>[] = []): Chain<Given> {
  return {
    then: (by, expression) => chain(start, [...steps, { by, expression }]),
    end: () => ({ start, steps }),
  };
}
