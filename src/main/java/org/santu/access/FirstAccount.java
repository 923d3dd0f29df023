package org.santu.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Makes the account {@code admin} on an empty database, before the first request is taken. */
@Component
class FirstAccount implements SmartInitializingSingleton {
    static final String USERNAME = "admin";

    private final Accounts accounts;
    private final ObjectProvider<FirstPassword> password;

    FirstAccount(Accounts accounts, ObjectProvider<FirstPassword> password) {
        this.accounts = accounts;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        FirstPassword source = password.getIfAvailable();
        if (source != null && accounts.findAccount(USERNAME).isEmpty()) {
            accounts.createAccount(new Account(USERNAME, Role.ADMINISTRATOR, ""), source.password(), USERNAME);
        }
    }
}
