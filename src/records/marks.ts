/** The file that says of a folder that it holds reports of ours: what is in there is never graded. */
export const reportsMark = '.sheetmark-reports';

/** The folder by which a kit for students is known. */
export const kitMark = '.selfcheck';
