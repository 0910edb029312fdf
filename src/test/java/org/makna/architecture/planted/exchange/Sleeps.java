package org.makna.architecture.planted.exchange;

import java.util.concurrent.TimeUnit;

/** Planted: nobody waits for time to pass. */
class Sleeps {
    void byThread() throws InterruptedException {
        Thread.sleep(1);
    }

    void byUnit() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
