"""From other classifications to O*NET-SOC, from elements to occupations, other reports (contract 6.6, 6.8, 6.9)."""
