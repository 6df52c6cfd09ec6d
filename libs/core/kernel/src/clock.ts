/**
 * The only source of the present moment. Domains never call `new Date()` or `Date.now()`:
 * the real clock follows the database's (libs/platform/work), the fake one is set by the test.
 */
export interface Clock {
  now(): Date;
}
