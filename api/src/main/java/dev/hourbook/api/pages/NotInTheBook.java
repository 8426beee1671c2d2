package dev.hourbook.api.pages;

/** A page was asked for something the views do not have. */
final class NotInTheBook extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotInTheBook(String kind, String id) {
    super("There is no " + kind + " " + id + " in this book, or the views have not seen it yet.");
  }
}
