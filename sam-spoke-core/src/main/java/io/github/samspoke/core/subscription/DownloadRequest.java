package io.github.samspoke.core.subscription;

/**
 * What a downloader is asked to read.
 *
 * @param organizationUri the organization
 * @param expectedMembers how many members there ought to be by the last download, for progress alone; -1 if nobody knows
 */
public record DownloadRequest(String organizationUri, long expectedMembers) {}
