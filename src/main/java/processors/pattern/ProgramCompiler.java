package processors.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Compiles a syntax tree to a {@link Program}, from its end to its start: every part is compiled to
 * go on to an address that is known already. Counted repetitions are unrolled.
 */
final class ProgramCompiler {
  private static final int MAX_INSTRUCTIONS = 20_000;

  private final String regex;
  private final List<Instruction> instructions = new ArrayList<>();
  private final List<Instruction.Consume> consumes = new ArrayList<>();
  private int nesting;

  private ProgramCompiler(String regex) {
    this.regex = regex;
  }

  /**
   * @throws PatternError if the unrolled pattern is too large
   */
  static Program compile(String regex, PatternParser.Parsed parsed) {
    ProgramCompiler compiler = new ProgramCompiler(regex);
    int accept = compiler.add(new Instruction.Accept(0));
    int start = compiler.compile(parsed.syntax(), accept, 0);
    compiler.instructions.set(accept, new Instruction.Accept(compiler.consumes.size()));
    return new Program(
        compiler.instructions,
        compiler.consumes,
        start,
        compiler.nesting,
        parsed.groupNames().size(),
        parsed.syntax().maxLength());
  }

  private int compile(Syntax syntax, int next, int depth) {
    if (syntax instanceof Syntax.Chars chars) {
      return consume(chars.set(), next);
    }
    if (syntax instanceof Syntax.Place place) {
      return add(new Instruction.Check(place.assertion(), next));
    }
    if (syntax instanceof Syntax.Group group) {
      int end = add(new Instruction.Store(2 * group.number() + 1, next));
      return add(new Instruction.Store(2 * group.number(), compile(group.body(), end, depth)));
    }
    if (syntax instanceof Syntax.Sequence sequence) {
      return sequence(sequence.parts(), next, depth);
    }
    if (syntax instanceof Syntax.Alternatives alternatives) {
      return alternatives(alternatives.choices(), next, depth);
    }
    return repeat((Syntax.Repeat) syntax, next, depth);
  }

  private int consume(CharSet set, int next) {
    Instruction.Consume consume = new Instruction.Consume(consumes.size(), set, next);
    consumes.add(consume);
    return add(consume);
  }

  private int sequence(List<Syntax> parts, int next, int depth) {
    int address = next;
    for (int i = parts.size() - 1; i >= 0; i--) {
      address = compile(parts.get(i), address, depth);
    }
    return address;
  }

  private int alternatives(List<Syntax> choices, int next, int depth) {
    int last = choices.size() - 1;
    int address = compile(choices.get(last), next, depth);
    for (int i = last - 1; i >= 0; i--) {
      address = add(new Instruction.Choose(compile(choices.get(i), next, depth), address));
    }
    return address;
  }

  private int repeat(Syntax.Repeat repeat, int next, int depth) {
    nesting = Math.max(nesting, depth + 1);
    int address =
        repeat.max() == Syntax.UNBOUNDED
            ? loop(repeat, next, depth)
            : optionalRounds(repeat, next, depth);
    for (int i = 0; i < repeat.min(); i++) {
      int before = compile(repeat.body(), address, depth + 1);
      if (before == address) {
        break; // An empty body adds nothing, however often it is repeated.
      }
      address = before;
    }
    return address;
  }

  private int loop(Syntax.Repeat repeat, int exit, int depth) {
    int loop = add(new Instruction.Choose(exit, exit));
    instructions.set(loop, choice(repeat, round(repeat, loop, exit, depth), exit));
    return loop;
  }

  private int optionalRounds(Syntax.Repeat repeat, int exit, int depth) {
    int address = exit;
    for (int i = repeat.min(); i < repeat.max(); i++) {
      address = add(choice(repeat, round(repeat, address, exit, depth), exit));
    }
    return address;
  }

  /** A round that can match nothing is watched, lest it be repeated for ever. */
  private int round(Syntax.Repeat repeat, int again, int exit, int depth) {
    if (!repeat.body().nullable() || again == exit) {
      return compile(repeat.body(), again, depth + 1);
    }
    int end = add(new Instruction.EndRound(depth, again, exit));
    return add(new Instruction.BeginRound(depth, compile(repeat.body(), end, depth + 1)));
  }

  private static Instruction choice(Syntax.Repeat repeat, int round, int exit) {
    return switch (repeat.preference()) {
      case MORE -> new Instruction.Choose(round, exit);
      case FEWER -> new Instruction.Choose(exit, round);
    };
  }

  private int add(Instruction instruction) {
    if (instructions.size() == MAX_INSTRUCTIONS) {
      throw new PatternError(
          regex, 0, "the pattern is too large: lower its counts or split it; it was refused");
    }
    instructions.add(instruction);
    return instructions.size() - 1;
  }
}
