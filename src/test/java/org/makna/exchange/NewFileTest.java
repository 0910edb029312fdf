package org.makna.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.MaknaException;
import org.makna.model.Progress;

class NewFileTest {

    @TempDir
    Path folder;

    @Test
    void folderAsTargetIsRefusedByName() throws IOException {
        Path target = Files.createDirectory(folder.resolve("out.xlsx"));
        assertThatThrownBy(() -> SegmentFiles.xlsx(target, Samples.content(Samples.segments("a")).segments(),
                Samples.IMPRINT, Samples.ENGLISH, Progress.NONE)).isInstanceOf(MaknaException.class)
                .hasMessageContaining(target.toString()).hasMessageContaining("is a folder");
        assertThat(folder.toFile().list()).containsExactly("out.xlsx");
    }

    @Test
    void missingFolderIsRefusedByName() {
        Path target = folder.resolve("nowhere/out.csv");
        assertThatThrownBy(() -> CodebookFile.writeCsv(target, java.util.List.of())).isInstanceOf(MaknaException.class)
                .hasMessageContaining(target.toString()).hasMessageContaining("does not exist");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void failureWhileWritingLeavesTheEarlierFile() throws IOException {
        Path target = Files.writeString(folder.resolve("out.csv"), "earlier");
        assertThatThrownBy(() -> NewFile.write(target, out -> {
            out.write(1);
            throw new IOException("No space left on device");
        }, _ -> {
        })).isInstanceOf(MaknaException.class).hasMessageContaining("No space left on device");
        assertOnlyEarlier(target);
    }

    @Test
    void fileThatReadsBackDifferentlyIsNotPutInPlace() throws IOException {
        Path target = Files.writeString(folder.resolve("out.csv"), "earlier");
        assertThatThrownBy(() -> NewFile.write(target, out -> out.write(1), _ -> NewFile.require(false)))
                .isInstanceOf(MaknaException.class);
        assertOnlyEarlier(target);
    }

    @Test
    void bugsStayBugsAndLeaveNothingBehind() throws IOException {
        Path target = Files.writeString(folder.resolve("out.csv"), "earlier");
        assertThatThrownBy(() -> NewFile.write(target, _ -> {
            throw new IllegalStateException();
        }, _ -> {
        })).isInstanceOf(IllegalStateException.class);
        assertOnlyEarlier(target);
    }

    @Test
    void earlierFileIsReplacedAndALinkStillPointsToIt() throws IOException {
        Path target = Files.writeString(folder.resolve("out.txt"), "earlier");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), target);
        NewFile.write(link, out -> out.write('n'), _ -> {
        });
        assertThat(target).hasContent("n");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void truncatedWorkbookIsNoticed() throws IOException {
        Path whole = folder.resolve("s.xlsx");
        SegmentFiles.xlsx(whole, Samples.content(Samples.segments("a", "b")).segments(), Samples.IMPRINT,
                Samples.ENGLISH, Progress.NONE);
        assertThatThrownBy(() -> ExcelCheck.rows(whole, java.util.List.of(8L, 9L))).isInstanceOf(IOException.class)
                .hasMessageContaining("rows instead of");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> ExcelCheck.rows(cut, java.util.List.of(8L))).isInstanceOf(IOException.class);
    }

    private void assertOnlyEarlier(Path target) {
        assertThat(target).hasContent("earlier");
        assertThat(folder.toFile().list()).containsExactly(target.getFileName().toString());
    }
}
