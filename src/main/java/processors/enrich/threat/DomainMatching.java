package processors.enrich.threat;

import java.util.ArrayList;
import java.util.List;

/** Which indicators a domain matches. */
public enum DomainMatching {

  /** Only those of the domain itself. */
  EXACT {
    @Override
    List<String> candidates(String domain) {
      return List.of(domain);
    }
  },

  /** Also those of the domains above it, down to two labels: not those of a top-level domain. */
  PARENTS {
    @Override
    List<String> candidates(String domain) {
      List<String> candidates = new ArrayList<>();
      candidates.add(domain);
      int lastDot = domain.lastIndexOf('.');
      int dot = domain.indexOf('.');
      while (dot >= 0 && dot < lastDot && candidates.size() < MOST_LABELS) {
        candidates.add(domain.substring(dot + 1));
        dot = domain.indexOf('.', dot + 1);
      }
      return candidates;
    }
  };

  private static final int MOST_LABELS = 128;

  /** The domains whose indicators count, the longest first. */
  abstract List<String> candidates(String domain);
}
