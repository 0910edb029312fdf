package org.makna.cli;

import org.makna.study.AppVersion;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{"Makna " + AppVersion.text() + " (Java " + Runtime.version().feature() + ")"};
    }
}
