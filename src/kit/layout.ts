/** The folder of a kit with all that is not the student's. Its dot keeps it out of what is handed in. */
export const kitFolder = '.selfcheck';

/** The file that a check with `--html` writes into the student's folder. */
export const reportFile = 'selfcheck-report.html';
