package org.makna.study;

/** The version of the program. */
public final class AppVersion {

    private AppVersion() {
    }

    /** What is written into results; of a program that was not packed, the version being worked on. */
    public static String text() {
        String version = AppVersion.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }
}
