/** What Logback needs in Java to write this program's log. */
package routes.logging;
