package org.makna.cli;

import org.makna.study.Study;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{"Makna " + Study.appVersion() + " (Java " + Runtime.version().feature() + ")"};
    }
}
