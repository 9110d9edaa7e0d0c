/** Who reads a report: students never see what would answer the exercise. */
export type Edition = 'student' | 'staff';
