/**
 * The command line of a checkout: {@code siem} with the commands that need the embedded stack, and
 * {@code siem local} itself.
 */
package local.cli;
