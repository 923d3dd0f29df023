package org.santu.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = "org.santu")
public class SantuApplication {
    public static void main(String[] args) {
        SpringApplication.run(SantuApplication.class, args);
    }
}
