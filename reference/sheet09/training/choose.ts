import type { Picture } from './pictures.ts';

/** Held-out digits for students to look at, and others, which they do not see, to grade with. */
export interface Choice {
  readonly published: readonly Picture[];
  readonly graders: readonly Picture[];
}

/**
 * The first two digits of each class are published, the next four are for the graders,
 * and so are the first two others that the network gets wrong.
 */
export function choosePictures(
  heldOut: readonly Picture[],
  isRight: (picture: Picture) => boolean,
): Choice {
  const classes = Array.from({ length: 10 }, (_, label) =>
    heldOut.filter((picture) => picture.label === label),
  );
  const others = classes.flatMap((pictures) => pictures.slice(6));
  return {
    published: classes.flatMap((pictures) => pictures.slice(0, 2)),
    graders: [
      ...classes.flatMap((pictures) => pictures.slice(2, 6)),
      ...others.filter((picture) => !isRight(picture)).slice(0, 2),
    ],
  };
}
