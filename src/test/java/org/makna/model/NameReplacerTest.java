package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReplacerTest {

    private static final List<Pseudonym> KEY = List.of(new Pseudonym("Budi", "Andi"), new Pseudonym("Siti", "Rina"),
            new Pseudonym("Siti Aminah", "Dewi Lestari"), new Pseudonym("Andi", "Budi"), new Pseudonym("李明", "王伟"),
            new Pseudonym("José", "Carlos"), new Pseudonym("Оля", "Аня"), new Pseudonym("محمد", "خالد"),
            new Pseudonym("สมชาย", "ประเสริฐ"), new Pseudonym("O'Neil", "Doe"));

    @ParameterizedTest
    @CsvSource({"Budi pergi.,Andi pergi.", "BUDI PERGI,ANDI PERGI", "Pak Budi-nya,Pak Andi-nya",
            "'Siti, Siti Aminah','Rina, Dewi Lestari'", "SITI AMINAH,DEWI LESTARI", "Budi dan Andi,Andi dan Budi",
            "Budiman,Budiman", "Budinya,Budinya", "budi pekerti,budi pekerti", "我叫李明你好,我叫王伟你好",
            "Jose\u0301 ya,Carlos ya", "José ya,Carlos ya", "Josés,Josés", "ОЛЯ и Оля,АНЯ и Аня",
            "قال محمد هذا,قال خالد هذا",
            "คุณสมชายมา,คุณประเสริฐมา", "O'Neil's,Doe's", "Budi2,Budi2", "_Budi_,_Andi_", "Budi😀Siti,Andi😀Rina",
            "Budi\u0301,Budi\u0301", "BudiSiti,BudiSiti", "李明李明,王伟王伟"})
    void wholeWordsAreReplacedWithTheirCase(String text, String expected) {
        assertThat(new NameReplacer(KEY, false).in(text)).isEqualTo(expected);
    }

    @Test
    void aNameMayBeBrokenOverTwoLinesButNotOverAParagraph() {
        NameReplacer names = new NameReplacer(KEY, false);
        assertThat(names.in("Siti\nAminah, Siti\u00A0 Aminah")).isEqualTo("Dewi Lestari, Dewi Lestari");
        assertThat(names.in("Siti\n\nAminah")).isEqualTo("Rina\n\nAminah");
    }

    @Test
    void smallNamesAreReplacedWhereAskedForAndWhereSpeakersAreNamed() {
        assertThat(new NameReplacer(KEY, true).in("budi dan siti")).isEqualTo("andi dan rina");
        assertThat(new NameReplacer(KEY, false).inName("siti")).isEqualTo("rina");
        assertThat(new NameReplacer(List.of(new Pseudonym("budi", "andi")), false).in("budi Budi BUDI"))
                .isEqualTo("andi Andi ANDI");
    }

    @Test
    void whatIsLeftIsTold() {
        assertThat(new NameReplacer(KEY, false).left("Budinya, Budinya, budi pekerti, Budi", List.of()))
                .containsOnlyKeys("Budinya", "budi").containsEntry("Budinya", 2);
    }

    @Test
    void allApostrophesAreOneAndWhatCannotBeSeenWithinANameDoesNotHideIt() {
        NameReplacer names = new NameReplacer(KEY, false);
        assertThat(names.in("O’Neil, OʼNeil, O'Neil")).isEqualTo("Doe, Doe, Doe");
        assertThat(names.in("Bu\u00ADdi, Budi\u200C, Bu\u200Bdi.")).isEqualTo("Andi, Andi, Andi.");
        assertThat(names.in("Bu\u00ADdi\u00ADman")).isEqualTo("Bu\u00ADdi\u00ADman");
        assertThat(new NameReplacer(List.of(new Pseudonym("علی\u200Cرضا", "حسن")), false).in("علی\u200Cرضا و علیرضا"))
                .isEqualTo("حسن و حسن");
    }

    @Test
    void aNameThatALineOrCaptionDividesIsFound() {
        NameReplacer names = new NameReplacer(KEY, false);
        assertThat(names.in("Bu-\ndi dan Bu- di")).isEqualTo("Andi dan Andi");
        assertThat(names.in("Siti Ami-\nnah")).isEqualTo("Dewi Lestari");
        assertThat(names.in("Bu-\n\ndi, Bu - di")).isEqualTo("Bu-\n\ndi, Bu - di");
    }

    @Test
    void whatLooksLikeANameIsTold() {
        NameReplacer names = new NameReplacer(List.of(new Pseudonym("Budi Santoso", "A"), new Pseudonym("José", "B"),
                new Pseudonym("أحمد", "خالد"), new Pseudonym("דנה", "רותי"), new Pseudonym("Olga", "C")), false);
        assertThat(names.left("Pak Santoso, budi pekerti, Budi Santoso, Budiman", List.of()))
                .containsOnlyKeys("Santoso");
        assertThat(names.left("Jose, JOSE, JOSÉ, Josefina, jose", List.of())).containsOnlyKeys("Jose", "JOSE",
                "Josefina");
        assertThat(names.left("لأحمد وأحمد وأحمد قال أحمد", List.of())).isEmpty();
        assertThat(names.left("לדנה ודנה", List.of())).containsOnlyKeys("לדנה", "ודנה");
        assertThat(names.left("PakOlga, Volga, bolga, Olga", List.of())).containsOnlyKeys("PakOlga");
    }

    @Test
    void smallWordsJoinedToALongNameStayBeforeItsReplacement() {
        NameReplacer names = new NameReplacer(List.of(new Pseudonym("محمد", "خالد"), new Pseudonym("علي", "سمير"),
                new Pseudonym("יוסף", "אורי"), new Pseudonym("דנה", "רות"), new Pseudonym("Ahmad", "Budi")), false);
        assertThat(names.in("قال لمحمد ومحمد وبمحمد.")).isEqualTo("قال لخالد وخالد وبخالد.");
        assertThat(names.in("ליוסף, שליוסף וליוסף היוסף")).isEqualTo("לאורי, שלאורי ולאורי האורי");
        assertThat(names.left("قال لمحمد ومحمد", List.of())).isEmpty();
        assertThat(names.in("هذا فعلي وعلي")).as("a short name may be another word").isEqualTo("هذا فعلي وعلي");
        assertThat(names.in("ודנה")).isEqualTo("ודנה");
        assertThat(names.in("تمحمد ومحمدون وفبمحمد")).as("other letters, more letters, a longer word")
                .isEqualTo("تمحمد ومحمدون وفبمحمد");
        assertThat(names.in("וAhmad و Ahmad")).isEqualTo("וAhmad و Budi");
        String text = "قال لمحمد😀 ومحمد.";
        assertThat(names.find(text, List.of())).extracting(found -> found.range().cut(text)).containsExactly("محمد",
                "محمد");
    }

    @Test
    void aNameThatComesTwiceIsRefusedAndEmptyEntriesAreLeftOut() {
        assertThatThrownBy(() -> new NameReplacer(List.of(new Pseudonym("Budi", "A"), new Pseudonym("BUDI ", "B")),
                false)).isInstanceOf(MaknaException.class);
        assertThat(new NameReplacer(List.of(new Pseudonym("Budi", " "), new Pseudonym(" ", "B")), false).names())
                .isEmpty();
    }
}
