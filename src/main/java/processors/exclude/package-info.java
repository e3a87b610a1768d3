/**
 * Leaves out records on purpose: by patterns on fields, by JMESPath conditions, and those that the
 * program causes itself. The rules are replaced while records are checked against them.
 */
package processors.exclude;
