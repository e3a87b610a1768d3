/** Compares documents with the expected ones of golden cases. */
package routes.cases;
