package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.makna.model.AttributeType;
import org.makna.model.CodedCorpus;
import org.makna.model.Messages;

/** Which text a filter leaves, and whose it is. */
class TextGroupsTest {

    private final CodedCorpus corpus = new CorpusBuilder().document("Bali/P1", "0123456789").document("P2", "abcdef")
            .document("Empty", "").code("Trust > Blame").code("Cost").caseAttribute("Region", AttributeType.TEXT)
            .casePart("Ana", "Bali/P1", 0, 6).casePart("Budi", "P2").value("Ana", "Region", "Bali")
            .turn("I", "Bali/P1", 0, 2).turn("P", "Bali/P1", 2, 10).interviewer("I")
            .coding("Bali/P1", 1, 4, "Trust > Blame").coding("Bali/P1", 3, 8, "Cost").coding("P2", 2, 2, "Cost")
            .build();

    private List<String> parts(TextGroups groups) {
        List<String> found = new ArrayList<>();
        for (int document = 0; document < corpus.documents().size(); document++) {
            TextGroups.Parts parts = groups.in(document);
            for (int i = 0; i < parts.groups().length; i++) {
                found.add(corpus.documents().get(document).document().name() + " " + parts.borders()[2 * i] + "-"
                        + parts.borders()[2 * i + 1] + " "
                        + Arrays.stream(parts.groups()[i]).sorted().mapToObj(group -> groups.names().get(group))
                                .toList());
            }
        }
        return found;
    }

    private List<String> whole(String where) {
        return parts(TextGroups.whole(corpus, Filter.parse(where), SavedCodings.NONE));
    }

    private List<String> by(String axis, String where) {
        return parts(TextGroups.of(corpus, Axis.parse(axis), Filter.parse(where), SavedCodings.NONE,
                Messages.in(Locale.ENGLISH)));
    }

    @Test
    void conditionsLeaveTextOfDocumentsCodingsCasesAndSpeakers() {
        assertThat(whole("")).containsExactlyInAnyOrder("P1 0-10 []", "P2 0-6 []");
        assertThat(whole("folder=Bali")).containsExactly("P1 0-10 []");
        assertThat(whole("code=Trust")).containsExactly("P1 1-4 []");
        assertThat(whole("code in (Trust,Cost)")).containsExactly("P1 1-8 []");
        assertThat(whole("attribute.Region=Bali")).containsExactly("P1 0-6 []");
        assertThat(whole("attribute.Region=Bali and code=Cost")).containsExactly("P1 3-6 []");
        assertThat(whole("interviewer=no")).containsExactlyInAnyOrder("P1 2-10 []", "P2 0-6 []");
        assertThat(whole("interviewer=yes")).containsExactly("P1 0-2 []");
        assertThat(whole("speaker=P")).containsExactly("P1 2-10 []");
        assertThat(whole("speaker!=P")).containsExactlyInAnyOrder("P1 0-2 []", "P2 0-6 []");
        assertThat(whole("case=Ana")).containsExactly("P1 0-6 []");
        assertThat(whole("weight>0")).isEmpty();
    }

    @Test
    void everyPlaceKnowsTheMembersItBelongsTo() {
        assertThat(by("codes", "")).containsExactly("P1 1-3 [Trust, Trust > Blame]",
                "P1 3-4 [Trust, Trust > Blame, Cost]", "P1 4-8 [Cost]");
        // A coding that begins in an interviewer's turn counts nowhere, as in tables.
        assertThat(by("codes:top", "interviewer=no")).containsExactly("P1 3-8 [Cost]");
        assertThat(by("documents", "")).containsExactlyInAnyOrder("P1 0-10 [Bali/P1]", "P2 0-6 [P2]");
        assertThat(by("attribute:Region", "")).containsExactlyInAnyOrder("P1 0-6 [Bali]", "P2 0-6 [Unassigned]");
        assertThat(by("speakers", "code=Cost")).containsExactly("P1 3-8 [P]");
        assertThat(by("coders", "")).containsExactly("P1 1-8 [Ana]");
    }
}
