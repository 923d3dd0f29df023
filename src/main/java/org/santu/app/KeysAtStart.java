package org.santu.app;

import org.santu.store.Stores;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * A server whose data were sealed with keys that it does not have says so before the first request, not at the first household
 * that somebody opens. Commands go on: some of them mend it.
 */
@Component
@ConditionalOnWebApplication
class KeysAtStart implements SmartInitializingSingleton {
    private final Stores stores;

    KeysAtStart(Stores stores) {
        this.stores = stores;
    }

    @Override
    public void afterSingletonsInstantiated() {
        stores.requireKeys();
    }
}
