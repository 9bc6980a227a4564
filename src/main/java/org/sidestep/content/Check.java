package org.sidestep.content;

import java.util.Locale;

/** Everything that can be wrong with the content; one constant a kind of mistake. */
public enum Check {
    // Files
    FILE_UNREADABLE(Severity.ERROR),
    FILE_NAME(Severity.ERROR),
    FILE_UNKNOWN(Severity.WARNING),
    // Front matter
    FRONT_MATTER_MISSING(Severity.ERROR),
    FRONT_MATTER_SYNTAX(Severity.ERROR),
    FRONT_MATTER_REQUIRED(Severity.ERROR),
    FRONT_MATTER_TYPE(Severity.ERROR),
    FRONT_MATTER_UNKNOWN(Severity.ERROR),
    PERSON_UNKNOWN(Severity.ERROR),
    SLUG_UNKNOWN(Severity.ERROR),
    // Text
    LINK_DEAD(Severity.ERROR),
    ANCHOR_DEAD(Severity.ERROR),
    ANCHOR_DUPLICATE(Severity.ERROR),
    CITATION_UNKNOWN(Severity.ERROR),
    CITATION_UNSURE(Severity.ERROR),
    GLOSSARY_UNKNOWN(Severity.ERROR),
    FIGURE_UNKNOWN(Severity.ERROR),
    IMAGE_MISSING(Severity.ERROR),
    ALT_MISSING(Severity.ERROR),
    CALLOUT_UNKNOWN(Severity.ERROR),
    SURE_LEVEL(Severity.ERROR),
    LINK_SYNTAX(Severity.ERROR),
    CITATION_SYNTAX(Severity.ERROR),
    HEADING_SYNTAX(Severity.ERROR),
    LINK_HIDDEN(Severity.ERROR),
    ALIAS_TAKEN(Severity.ERROR),
    // Wording
    SENTENCE_LONG(Severity.WARNING),
    WATCH_WORD(Severity.WARNING),
    SAMPLE_LEFT(Severity.WARNING),
    GRADE_ARTICLE(Severity.WARNING),
    GRADE_SECTION(Severity.WARNING),
    // Structure
    KEY_POINTS_MISSING(Severity.WARNING),
    WARNING_MISSING(Severity.WARNING),
    SURE_MISSING(Severity.WARNING),
    SECTION_LONG(Severity.WARNING),
    PARAGRAPH_LONG(Severity.WARNING),
    HEADING_VAGUE(Severity.WARNING),
    CAPTION_MISSING(Severity.WARNING),
    TABLE_WIDE(Severity.WARNING),
    STEP_LONG(Severity.WARNING),
    // The site as a whole
    ARTICLE_ORPHAN(Severity.WARNING),
    SECTION_UNASKED(Severity.WARNING),
    QUESTION_ELSEWHERE(Severity.WARNING),
    TERM_UNDEFINED(Severity.WARNING),
    TERM_UNUSED(Severity.WARNING),
    REVIEW_OVERDUE(Severity.WARNING),
    TITLE_DUPLICATE(Severity.WARNING),
    // References, glossary, exercises
    REFERENCE_SYNTAX(Severity.ERROR),
    REFERENCE_FIELD(Severity.ERROR),
    REFERENCE_DUPLICATE(Severity.ERROR),
    GLOSSARY_SHAPE(Severity.ERROR),
    EXERCISE_SECTION(Severity.ERROR),
    // Quizzes
    QUIZ_EMPTY(Severity.ERROR),
    QUESTION_ID(Severity.ERROR),
    QUESTION_DUPLICATE(Severity.ERROR),
    QUESTION_SHAPE(Severity.ERROR),
    OPTION_BOX(Severity.ERROR),
    OPTION_DUPLICATE(Severity.ERROR),
    KEY_MISSING(Severity.ERROR),
    FEEDBACK_MISSING(Severity.ERROR),
    WHY_MISSING(Severity.ERROR),
    SECTION_LINK(Severity.ERROR),
    SOURCE_MISSING(Severity.ERROR),
    KEY_SURPLUS(Severity.ERROR),
    CLOZE_TABLE(Severity.ERROR),
    // How questions are written
    STEM_MARK(Severity.WARNING),
    STEM_LONG(Severity.WARNING),
    STEM_NEGATIVE(Severity.WARNING),
    ITEM_SENTENCE(Severity.WARNING),
    ITEM_VAGUE(Severity.WARNING),
    ITEM_ANSWERED(Severity.WARNING),
    OPTION_ALL(Severity.WARNING),
    OPTION_POSITION(Severity.WARNING),
    OPTION_LENGTH(Severity.WARNING),
    OPTION_ECHO(Severity.WARNING),
    OPTION_ABSOLUTE(Severity.WARNING),
    OPTION_COUNT(Severity.WARNING),
    OPTION_LIFTED(Severity.WARNING),
    FEEDBACK_EMPTY(Severity.WARNING),
    NUMBER_OVERLAP(Severity.WARNING),
    NUMBER_UNIT(Severity.WARNING);

    private final Severity severity;

    Check(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The check's name in machine-readable output, such as {@code link-dead}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
