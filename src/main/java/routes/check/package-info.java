/** Checks YAML files with log types, without starting them, and tells all that is wrong. */
package routes.check;
