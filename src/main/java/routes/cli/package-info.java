/** The command line: one class a command. */
package routes.cli;
