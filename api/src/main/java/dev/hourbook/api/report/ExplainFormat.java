package dev.hourbook.api.report;

import dev.hourbook.projections.explain.Change;
import dev.hourbook.projections.explain.Explanation;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The ways to print what figures are made of. */
public enum ExplainFormat {
  /** A block of lines for each figure, for people. */
  TABLE {
    @Override
    void print(List<Explanation> explanations, PrintWriter out) {
      if (explanations.isEmpty()) {
        out.println("No work in the book is in it.");
      }
      explanations.forEach(explanation -> new ExplanationText(out).print(explanation));
    }

    @Override
    void changes(List<Change> changes, PrintWriter out) {
      if (changes.isEmpty()) {
        out.println("No work in the book is in it.");
      }
      changes.forEach(change -> new ChangeText(out).print(change));
    }
  },

  /** One array of figures, each with its sums and their leaves. */
  JSON {
    @Override
    void print(List<Explanation> explanations, PrintWriter out) {
      List<ExplainedJson> figures = explanations.stream().map(ExplainedJson::of).toList();
      out.println(JsonMapper.builder().build().writeValueAsString(figures));
    }

    @Override
    void changes(List<Change> changes, PrintWriter out) {
      List<ChangeJson> figures = changes.stream().map(ChangeJson::of).toList();
      out.println(JsonMapper.builder().build().writeValueAsString(figures));
    }
  };

  abstract void print(List<Explanation> explanations, PrintWriter out);

  abstract void changes(List<Change> changes, PrintWriter out);

  /**
   * Prints all of it.
   *
   * @throws NotWritten if not all of it could be written
   */
  public void to(PrintWriter out, List<Explanation> explanations) {
    print(explanations, out);
    NotWritten.unlessWhole(out);
  }

  /**
   * Prints what changed from one state of knowledge to another.
   *
   * @throws NotWritten if not all of it could be written
   */
  public void changesTo(PrintWriter out, List<Change> changes) {
    changes(changes, out);
    NotWritten.unlessWhole(out);
  }
}
