package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.makna.ui.workspace.DragContent;

class DragContentTest {

    @Test
    void aCodeComesBackAndOtherTextIsNone() {
        assertThat(DragContent.codeOf(DragContent.code(42))).hasValue(42);
        assertThat(DragContent.codeOf("makna-code:x")).isEmpty();
        assertThat(DragContent.codeOf("makna-code:")).isEmpty();
        assertThat(DragContent.codeOf(DragContent.SELECTION)).isEmpty();
        assertThat(DragContent.codeOf("words")).isEmpty();
        assertThat(DragContent.codeOf(null)).isEmpty();
    }
}
