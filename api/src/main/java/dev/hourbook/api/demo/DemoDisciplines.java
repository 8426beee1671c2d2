package dev.hourbook.api.demo;

import java.util.List;

/** The forty disciplines of the demo, dearer ones first. */
final class DemoDisciplines {
  private DemoDisciplines() {}

  static final List<String> NAMES = List.of(
      "Neurosurgery",
      "Cardiology",
      "Oncology",
      "Radiology",
      "Anaesthesiology",
      "Patent Law",
      "Tax Law",
      "Corporate Law",
      "Actuarial Science",
      "Quantitative Finance",
      "Investment Banking",
      "Nuclear Engineering",
      "Aerospace Engineering",
      "Particle Physics",
      "Organic Chemistry",
      "Structural Biology",
      "Genetics",
      "Epidemiology",
      "Pharmacology",
      "Number Theory",
      "Topology",
      "Statistics",
      "Machine Learning",
      "Compiler Construction",
      "Distributed Systems",
      "Security Engineering",
      "Robotics",
      "Chip Design",
      "Geology",
      "Climate Science",
      "Econometrics",
      "Accounting",
      "Supply Chains",
      "Linguistics",
      "Philosophy",
      "History",
      "Music Theory",
      "Architecture",
      "Journalism",
      "Translation");

  /** Dollars an hour billed for the discipline at this place of the list. */
  static int billRate(int place) {
    return 210 - place * 4;
  }
}
