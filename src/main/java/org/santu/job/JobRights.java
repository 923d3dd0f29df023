package org.santu.job;

import java.util.Optional;
import java.util.function.Function;
import org.santu.access.Account;
import org.santu.access.Accounts;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.access.Scope;
import org.santu.problem.SantuException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who may see a job, and whether its owner may still have it done. */
@Component
class JobRights {
    private final Function<String, Optional<Account>> accounts;

    @Autowired
    JobRights(Accounts accounts) {
        this(accounts::findEnabledAccount);
    }

    JobRights(Function<String, Optional<Account>> accounts) {
        this.accounts = accounts;
    }

    /** Owners see their own; an administrator those of the regions they cover. */
    static boolean maySee(Caller caller, Job job) {
        return isOwner(caller, job) || caller.may(Permission.OPERATE) && covers(caller.scope(), job.scope());
    }

    /** What was made with more rights than the reader has is not for them, not even their own from before. */
    static boolean mayTake(Caller caller, Job job) {
        return maySee(caller, job) && covers(caller.scope(), job.scope());
    }

    private static boolean isOwner(Caller caller, Job job) {
        return caller.username().equalsIgnoreCase(job.owner());
    }

    private static boolean covers(Scope wide, Scope narrow) {
        return (narrow.isPublicEdition() || !wide.isPublicEdition())
                && narrow.regionPrefix().startsWith(wide.regionPrefix())
                && narrow.clearance().compareTo(wide.clearance()) <= 0;
    }

    /**
     * The owner as they are now, with the scope of the moment they asked.
     *
     * @throws SantuException when they may not do this any more: their account, region, clearance or role has changed
     */
    Caller ownerOf(Job job, Permission permission) {
        if (job.owner().equals(Caller.system().username())) {
            return Caller.system();
        }
        Optional<Account> account = accounts.apply(job.owner());
        if (account.isEmpty()) {
            throw new SantuException("SANTU-JOB-ACCOUNT-GONE", job.owner());
        }
        Caller now = account.get().caller();
        if (!now.may(permission) || !covers(now.scope(), job.scope())) {
            throw new SantuException("SANTU-JOB-RIGHTS-CHANGED", job.owner());
        }
        return now.withScope(job.scope());
    }
}
