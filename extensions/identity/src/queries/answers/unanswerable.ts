/**
 * SQLSTATEs by which Postgres says that a query cannot be answered as asked: a value that is no such value (22…), a
 * function that a column's type does not have, types that cannot be compared, an order or group outside what is selected.
 */
export const unanswerable = /^(22\w{3}|42883|42804|42803|42725|42846|42P18|42P10)$/;
