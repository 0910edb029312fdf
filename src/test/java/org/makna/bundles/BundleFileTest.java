package org.makna.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BundleFileTest {

    @Test
    void aSoundFileHasNoFaults() {
        BundleFile file = BundleFile.parse("m", """
                # comment
                a.first=The file {0} has {1,number} lines.
                a.second=It''s a brace '{' and {0,choice,0#none|1#one|1<{0} files}.
                """);
        assertThat(file.faults()).isEmpty();
        assertThat(file.placeholders("a.first")).containsExactly(0, 1);
        assertThat(file.placeholders("a.second")).containsExactly(0);
    }

    @Test
    void plantedFaultsAreReported() {
        BundleFile file = BundleFile.parse("m", """
                a.twice=One.
                a.twice=Two.
                a.empty=
                a.apostrophe=Don't.
                a.broken=Open {0
                """);
        assertThat(file.faults()).hasSize(4).anyMatch(fault -> fault.contains("a.twice is given more than once"))
                .anyMatch(fault -> fault.contains("a.empty has no text"))
                .anyMatch(fault -> fault.contains("a.apostrophe has an apostrophe"))
                .anyMatch(fault -> fault.contains("a.broken is no pattern"));
    }

    @Test
    void plantedDifferencesAreReported() {
        BundleFile one = BundleFile.parse("en", "a.both=A {0}\na.left=B\na.other={0} {1}\n");
        BundleFile two = BundleFile.parse("id", "a.both=C {0}\na.right=D\na.other={0}\n");
        assertThat(one.differences(two)).containsExactly("id lacks a.left=B",
                "a.other has placeholders [0, 1] in en but [0] in id", "en lacks a.right=D");
    }
}
