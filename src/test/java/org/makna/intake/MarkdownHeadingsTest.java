package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.makna.model.Section;

class MarkdownHeadingsTest {

    @Test
    void endsAHeadingAtTheNextOfTheSameOrAHigherLevel() {
        String text = "intro\n# One\na\n## Two ##\nb\n### Three\nc\n## Four\nd\n# Five\n";
        assertThat(MarkdownHeadings.of(text)).extracting(Section::label, Section::level,
                section -> section.range().cut(text))
                .containsExactly(row("One", 1, "# One\na\n## Two ##\nb\n### Three\nc\n## Four\nd\n"),
                        row("Two", 2, "## Two ##\nb\n### Three\nc\n"), row("Three", 3, "### Three\nc\n"),
                        row("Four", 2, "## Four\nd\n"), row("Five", 1, "# Five\n"));
    }

    private static org.assertj.core.groups.Tuple row(String label, int level, String text) {
        return org.assertj.core.groups.Tuple.tuple(label, level, text);
    }

    @Test
    void seesNoHeadingsInFrontMatterFencesTagsOrEmptyMarks() {
        assertThat(MarkdownHeadings.of("---\n# title: x\n---\n```sh\n# comment\n```\n#hashtag\n#\n####### seven\n"))
                .isEmpty();
    }

    @Test
    void takesALineOfDashesInTheMiddleForNoFrontMatter() {
        assertThat(MarkdownHeadings.of("a\n---\n# One\n---\n")).extracting(Section::label).containsExactly("One");
    }
}
