package org.santu.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where everything starts. */
@SpringBootApplication(scanBasePackages = "org.santu")
public class SantuApplication {
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        System.exit(new SantuCommandLine(terminal, System.getenv()).execute(args));
    }
}
