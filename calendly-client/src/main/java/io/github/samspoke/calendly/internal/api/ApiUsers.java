package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.user.User;
import io.github.samspoke.calendly.user.Users;

/** Users over the API. */
public final class ApiUsers implements Users {
    private final Resources resources;

    public ApiUsers(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public User me() {
        return resources.get("/users/me", UserJson::user);
    }

    @Override
    public User get(UserRef user) {
        return resources.get("/users/" + user.id(), UserJson::user);
    }
}
