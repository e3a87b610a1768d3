package processors.pattern;

import java.util.List;
import java.util.Optional;

/** What all matchers of a pattern share. Immutable. */
record CompiledPattern(
    String regex,
    List<String> groupNames,
    Program program,
    Alphabet alphabet,
    Beginning beginning,
    Optional<BacktrackingCode> backtrackingCode) {

  static CompiledPattern of(String regex) {
    PatternParser.Parsed parsed = PatternParser.parse(regex);
    Program program = ProgramCompiler.compile(regex, parsed);
    Alphabet alphabet = new Alphabet(program);
    return new CompiledPattern(
        regex,
        parsed.groupNames(),
        program,
        alphabet,
        Beginning.of(program, alphabet),
        BacktrackingCode.of(program, alphabet));
  }
}
