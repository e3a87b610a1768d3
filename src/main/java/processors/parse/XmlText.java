package processors.parse;

/** What becomes of white space at the ends of an element's text. */
enum XmlText {
  /** It is kept, also where there is nothing else. */
  AS_IT_IS,
  /** It is taken away. */
  STRIPPED
}
