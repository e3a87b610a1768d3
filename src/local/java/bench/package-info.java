/**
 * The benchmark: what the way of a record costs, beside the least that any program with these
 * libraries would pay.
 */
package bench;
