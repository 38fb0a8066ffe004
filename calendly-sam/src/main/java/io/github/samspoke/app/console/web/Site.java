package io.github.samspoke.app.console.web;

import io.github.samspoke.core.SamSpoke;

/** What all pages share. */
public record Site(SamSpoke spoke, ConsoleUsers users, ConsoleSettings settings, Sessions sessions, Views views) {}
