/** Turns the text of a record into nested fields. */
package processors.parse;
