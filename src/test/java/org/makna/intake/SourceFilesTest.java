package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.intake.SourceFile.Kind;
import org.makna.model.MaknaException;
import org.makna.model.NaturalOrder;

class SourceFilesTest {

    @TempDir
    Path folder;

    @Test
    void listsAFolderTreeInNaturalOrderUnderItsOwnName() {
        Path top = folder.resolve("Interviews");
        for (String name : List.of("P10.txt", "P2.txt", "p1.txt", "photo.png")) {
            Fixtures.write(top, name, "x");
        }
        Fixtures.write(top.resolve("Bali"), "A.md", "x");
        assertThat(SourceFiles.find(List.of(top)))
                .extracting(file -> file.path().getFileName().toString(), SourceFile::folders,
                        SourceFile::kind, SourceFile::named)
                .containsExactly(tuple("p1.txt", List.of("Interviews"), Kind.READABLE),
                        tuple("P2.txt", List.of("Interviews"), Kind.READABLE),
                        tuple("P10.txt", List.of("Interviews"), Kind.READABLE),
                        tuple("photo.png", List.of("Interviews"), Kind.NOT_A_DOCUMENT),
                        tuple("A.md", List.of("Interviews", "Bali"), Kind.READABLE));
    }

    private static org.assertj.core.groups.Tuple tuple(String name, List<String> folders, Kind kind) {
        return org.assertj.core.groups.Tuple.tuple(name, folders, kind, false);
    }

    @Test
    void skipsLitterInsideFoldersButNotWhenNamed() {
        for (String name : List.of(".DS_Store", ".hidden.txt", "~$talk.docx", "Thumbs.db", "talk.txt")) {
            Fixtures.write(folder, name, "x");
        }
        assertThat(SourceFiles.find(List.of(folder))).extracting(file -> file.path().getFileName().toString())
                .containsExactly("talk.txt");
        assertThat(SourceFiles.find(List.of(folder.resolve(".hidden.txt")))).singleElement()
                .matches(file -> file.named() && file.folders().isEmpty() && file.kind() == Kind.READABLE);
    }

    @Test
    void walksAFolderThatLinksToItselfOnce() throws Exception {
        Fixtures.write(folder.resolve("a"), "talk.txt", "x");
        Files.createSymbolicLink(folder.resolve("a").resolve("loop"), folder);
        assertThat(SourceFiles.find(List.of(folder))).hasSize(1);
    }

    @Test
    void keepsAMissingPathSoThatReadingSaysSo() {
        Path missing = folder.resolve("gone.txt");
        List<SourceFile> found = SourceFiles.find(List.of(missing));
        assertThat(found).singleElement().matches(file -> file.kind() == Kind.READABLE);
        assertThatThrownBy(() -> new FileReader().read(missing, IntakeOptions.DETECT))
                .isInstanceOf(MaknaException.class)
                .hasMessageContaining("gone.txt").hasMessageContaining("does not exist");
    }

    @Test
    void ordersNumbersOfAnyLengthByValue() {
        assertThat(List.of("P100000000000000000000", "P9", "P09", "p1b", "P1a").stream().sorted(NaturalOrder.OF_NAMES))
                .containsExactly("P1a", "p1b", "P09", "P9", "P100000000000000000000");
    }
}
