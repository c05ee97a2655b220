def test_killing_everything_loses_no_data(running_system):
    pitch = "UPDATE accounts_user SET pitch = 'Before the crash' WHERE email = 'ben@example.org'"
    running_system.query(pitch)
    running_system.kill()
    running_system.start()
    kept = "SELECT email FROM accounts_user WHERE pitch = 'Before the crash'"
    assert running_system.query(kept) == [("ben@example.org",)]
